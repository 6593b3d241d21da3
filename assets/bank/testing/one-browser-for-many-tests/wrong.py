# fails: test_screenshot_of_a_failure, test_broken_browser_is_replaced, test_broken_at_the_screenshot, test_broken_browser_that_cannot_quit, test_last_browser_broken
# why: the textbook fixture starts, yields and quits; failures and crashes are not in the textbook
import pytest


@pytest.fixture(scope="session")
def _driver(start_browser):
    driver = start_browser()
    yield driver
    driver.quit()


@pytest.fixture
def browser(_driver):
    yield _driver
    _driver.delete_all_cookies()
    _driver.execute_script("localStorage.clear(); sessionStorage.clear();")
    _driver.get("about:blank")
