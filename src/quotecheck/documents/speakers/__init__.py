"""Speaker turns: the many forms in which transcripts, chats, captions, posts and mails label who speaks."""
