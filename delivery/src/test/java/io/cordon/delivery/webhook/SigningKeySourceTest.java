package io.cordon.delivery.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.delivery.DestinationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeySourceTest {
  private static final String FILE_KEY = "cordon.webhook.secret-file";
  private static final String VARIABLE_KEY = "cordon.webhook.secret-variable";

  @TempDir private Path directory;

  private SigningKeySource file(String content) throws IOException {
    Path file = Files.writeString(directory.resolve("key"), content);
    return SigningKeySource.ofFile(FILE_KEY, file.toString());
  }

  @Test
  void theKeyIsTheFileWithoutTrailingLineEnds() throws Exception {
    assertThat(file("0123456789abcdef\r\n").read(Map.of()))
        .asString()
        .isEqualTo("0123456789abcdef");
    assertThat(file(" 0123456789\nabcdef ").read(Map.of())).hasSize(19);
  }

  @Test
  void theKeyMayBeInTheEnvironment() throws Exception {
    SigningKeySource source = SigningKeySource.ofVariable(VARIABLE_KEY, "KEY");

    assertThat(source.read(Map.of("KEY", "0123456789abcdef"))).hasSize(16);
    assertThatThrownBy(() -> source.read(Map.of()))
        .isInstanceOf(DestinationException.class)
        .hasMessage("cordon.webhook.secret-variable: \"KEY\" is not set in the environment");
  }

  @Test
  void aMissingKeyIsReportedWithItsSource() {
    assertThatThrownBy(() -> SigningKeySource.ofFile(FILE_KEY, "/no/such/key").read(Map.of()))
        .isInstanceOf(DestinationException.class)
        .hasMessage("cordon.webhook.secret-file: \"/no/such/key\" is not there");
    assertThatThrownBy(() -> SigningKeySource.ofFile(FILE_KEY, directory.toString()).read(Map.of()))
        .hasMessage("cordon.webhook.secret-file: \"%s\" cannot be read", directory);
  }

  @Test
  void aShortKeyIsRefusedAndNotShown() throws IOException {
    SigningKeySource source = file("swordfish\n");

    assertThatThrownBy(() -> source.read(Map.of()))
        .hasMessage("%s: \"%s\" holds a key of less than 16 bytes", FILE_KEY, source.file());
  }
}
