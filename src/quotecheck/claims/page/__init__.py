"""What each paragraph of an article is: body, heading, headline, caption, pull quote, furniture."""
