package io.cordon.delivery.webhook;

import io.cordon.delivery.DestinationException;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/**
 * The file or environment variable that contains the signing key of a webhook. The key itself never
 * appears in a configuration, message or log.
 *
 * @param option the configuration key of the file or variable, for error messages
 * @param file null if the key is in a variable
 * @param variable null if the key is in a file
 */
public record SigningKeySource(String option, String file, String variable)
    implements Serializable {
  private static final int MIN_BYTES = 16;

  public static SigningKeySource ofFile(String option, String file) {
    return new SigningKeySource(option, file, null);
  }

  public static SigningKeySource ofVariable(String option, String variable) {
    return new SigningKeySource(option, null, variable);
  }

  /** The bytes of the key, without line ends at the end. */
  byte[] read(Map<String, String> environment) throws DestinationException {
    byte[] bytes = file == null ? readVariable(environment) : readFile();
    int length = bytes.length;
    while (length > 0 && (bytes[length - 1] == '\n' || bytes[length - 1] == '\r')) {
      length--;
    }
    if (length < MIN_BYTES) {
      throw unusable("holds a key of less than " + MIN_BYTES + " bytes", null);
    }
    return Arrays.copyOf(bytes, length);
  }

  private byte[] readFile() throws DestinationException {
    try {
      return Files.readAllBytes(Path.of(file));
    } catch (NoSuchFileException missing) {
      throw unusable("is not there", missing);
    } catch (IOException unreadable) {
      throw unusable("cannot be read", unreadable);
    }
  }

  private byte[] readVariable(Map<String, String> environment) throws DestinationException {
    String value = environment.get(variable);
    if (value == null) {
      throw unusable("is not set in the environment", null);
    }
    return value.getBytes(StandardCharsets.UTF_8);
  }

  private DestinationException unusable(String problem, IOException cause) {
    return new DestinationException(
        option + ": \"" + (file == null ? variable : file) + "\" " + problem, cause);
  }
}
