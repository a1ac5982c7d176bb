package io.cordon.job.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.policy.live.PolicySigning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningConfigTest {
  private static final String KEY = "a-secret-of-more-than-thirty-two-characters\n";

  @TempDir private Path directory;
  private final Configuration given = new Configuration();

  private void keys(String text) throws IOException {
    keys(text, "rw-------");
  }

  private void keys(String text, String permissions) throws IOException {
    Path file = Files.writeString(directory.resolve("keys"), text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
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
    keys(KEY);
    given.set(CordonOptions.POLICY_SIGNING_REQUIRED, true);

    assertThat(SigningConfig.of(given)).hasToString("PolicySigning[1 keys, required=true]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r--r--", "rw-----w-"})
  void aFileThatEverybodyMayReadOrWriteIsRefused(String permissions) throws Exception {
    keys(KEY, permissions);

    assertRefused("every user of this machine may read or write ");
    assertRefused("cordon.policy-signing.key-file: every user");
  }

  @Test
  void aGroupMayReadTheFile() throws Exception {
    keys(KEY, "r--r-----");

    assertThat(SigningConfig.of(given).canSign()).isTrue();
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
