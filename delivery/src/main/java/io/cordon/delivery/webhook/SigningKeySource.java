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
 * Where the key that signs webhooks lies: in a file, or in an environment variable. The key itself
 * is in no configuration, message or log.
 *
 * @param option the configuration's key that names the place
 * @param file null where it is a variable
 * @param variable null where it is a file
 */
public record SigningKeySource(String option, String file, String variable)
    implements Serializable {
  private static final int LEAST_BYTES = 16;

  public static SigningKeySource ofFile(String option, String file) {
    return new SigningKeySource(option, file, null);
  }

  public static SigningKeySource ofVariable(String option, String variable) {
    return new SigningKeySource(option, null, variable);
  }

  /** The key's bytes: all of the file but line ends at its end. */
  byte[] read(Map<String, String> environment) throws DestinationException {
    byte[] bytes = file == null ? ofVariable(environment) : ofFile();
    int length = bytes.length;
    while (length > 0 && (bytes[length - 1] == '\n' || bytes[length - 1] == '\r')) {
      length--;
    }
    if (length < LEAST_BYTES) {
      throw mistake("holds a key of less than " + LEAST_BYTES + " bytes", null);
    }
    return Arrays.copyOf(bytes, length);
  }

  private byte[] ofFile() throws DestinationException {
    try {
      return Files.readAllBytes(Path.of(file));
    } catch (NoSuchFileException missing) {
      throw mistake("is not there", missing);
    } catch (IOException unreadable) {
      throw mistake("cannot be read", unreadable);
    }
  }

  private byte[] ofVariable(Map<String, String> environment) throws DestinationException {
    String value = environment.get(variable);
    if (value == null) {
      throw mistake("is not set in the environment", null);
    }
    return value.getBytes(StandardCharsets.UTF_8);
  }

  private DestinationException mistake(String what, IOException cause) {
    return new DestinationException(
        option + ": \"" + (file == null ? variable : file) + "\" " + what, cause);
  }
}
