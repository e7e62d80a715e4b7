"""What no test may touch: the user's own cache."""

from collections.abc import Iterator

import pytest


@pytest.fixture(scope="session", autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A cache of the tests' own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CMARCHIVE_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield
