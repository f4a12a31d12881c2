"""What holds for every test: machines are noisy, so hypothesis measures no time (speed lives in benchmarks)."""

from hypothesis import HealthCheck, settings

settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")
