package dev.readingatlas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page of Vaadin may run: the scripts it was sent with, and nothing that got into it. */
class PolicyIT extends BrowserTest {
  private static final String NONCE = "script-src 'nonce-([\\w+/=]+)' 'self' 'unsafe-eval';";

  @ParameterizedTest
  @ValueSource(strings = {"/", "/a/aras?place=shusha", "/library", "/a/nowhere"})
  void page_runsItsOwnScripts_andNoneThatGotIntoIt(String address) {
    String policy = page.navigate(server() + address).headerValue("content-security-policy");
    assertThat(policy).containsPattern(NONCE);
    // Vaadin has started.
    page.waitForFunction("() => document.querySelector('h1, atlas-viewer-host') !== null");
    assertThat(complaints).isEmpty();

    page.evaluate(
        """
        () => {
          window.refused = 0;
          document.addEventListener('securitypolicyviolation', () => window.refused++);
          const script = document.createElement('script');
          script.textContent = 'window.gotIn = true';
          document.body.append(script);
          document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="window.gotIn = true">');
        }
        """);
    page.waitForFunction("() => window.refused >= 2");
    assertThat(page.evaluate("() => window.gotIn ?? false")).isEqualTo(false);
    complaints.removeIf(complaint -> complaint.contains("Content Security Policy"));
  }

  @Test
  void page_hasANumberOfItsOwn() {
    String first = nonce();
    assertThat(nonce()).isNotEqualTo(first);
    assertThat(page.locator(".map").first()).isAttached();
  }

  private String nonce() {
    var policy =
        Pattern.compile(NONCE)
            .matcher(page.navigate(server() + "/").headerValue("content-security-policy"));
    assertThat(policy.find()).isTrue();
    return policy.group(1);
  }
}
