package io.cordon.job.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.policy.live.PolicySigning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningConfigTest {
  @TempDir private Path directory;
  private final Configuration given = new Configuration();

  private void keys(String text) throws IOException {
    Path file = Files.writeString(directory.resolve("keys"), text);
    given.set(CordonOptions.POLICY_SIGNING_KEYS, file.toString());
  }

  private void assertRefused(String sentence) {
    assertThatThrownBy(() -> SigningConfig.of(given))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(sentence)
        .hasMessageNotContaining("secret");
  }

  @Test
  void withoutAFileNothingIsSigned() throws Exception {
    assertThat(SigningConfig.of(given)).isSameAs(PolicySigning.NONE);
  }

  @Test
  void keysAreReadFromTheFile() throws Exception {
    keys("a-secret-of-more-than-thirty-two-characters\n");
    given.set(CordonOptions.POLICY_SIGNING_REQUIRED, true);

    assertThat(SigningConfig.of(given)).hasToString("PolicySigning[1 keys, required=true]");
  }

  @Test
  void mistakesAreNamedAndKeysAreNot() throws Exception {
    given.set(CordonOptions.POLICY_SIGNING_REQUIRED, true);
    assertRefused("cordon.policy-signing.required needs cordon.policy-signing.key-file");
    keys("short-secret");
    assertRefused("key 1 has 12 characters; a key needs at least 32 random ones");
    keys("\n");
    assertRefused("there is no key in it");
    given.set(CordonOptions.POLICY_SIGNING_KEYS, directory.resolve("none").toString());
    assertRefused("cordon.policy-signing.key-file: cannot read");
    given.setString(CordonOptions.POLICY_SIGNING_REQUIRED.key(), "perhaps");
    assertRefused("\"perhaps\" is not one of true, false");
  }
}
