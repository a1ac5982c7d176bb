package io.cordon.job.config;

import io.cordon.policy.live.PolicySigning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.apache.flink.configuration.Configuration;

/** The keys of signed policies, from the file that the configuration names: a private one. */
final class SigningConfig {
  private static final int MOST_BYTES = 64 << 10;

  private SigningConfig() {}

  static PolicySigning of(Configuration given) throws ConfigException {
    String file = given.get(CordonOptions.POLICY_SIGNING_KEYS);
    boolean required = required(given);
    String key = CordonOptions.POLICY_SIGNING_KEYS.key();
    if (file == null) {
      if (required) {
        throw new ConfigException(
            CordonOptions.POLICY_SIGNING_REQUIRED.key()
                + " needs "
                + key
                + ": the file of the keys");
      }
      return PolicySigning.NONE;
    }
    try {
      requirePrivate(Path.of(file));
      return PolicySigning.of(read(file), required);
    } catch (IOException | InvalidPathException unreadable) {
      // Without the exception: of a file that is no text it may quote a part.
      throw new ConfigException(key + ": cannot read " + file);
    } catch (IllegalArgumentException tooShort) {
      throw new ConfigException(key + ": " + file + ": " + tooShort.getMessage(), tooShort);
    }
  }

  /** A group may read it: so Kubernetes hands files to those who are not root. */
  private static void requirePrivate(Path file) throws IOException, ConfigException {
    var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (view == null) {
      return;
    }
    Set<PosixFilePermission> permissions = view.readAttributes().permissions();
    if (permissions.contains(PosixFilePermission.OTHERS_READ)
        || permissions.contains(PosixFilePermission.OTHERS_WRITE)) {
      throw new ConfigException(
          "%s: every user of this machine may read or write %s; allow it to Cordon's user only: chmod"
                  .formatted(CordonOptions.POLICY_SIGNING_KEYS.key(), file)
              + " 600");
    }
  }

  private static String read(String file) throws IOException {
    Path path = Path.of(file);
    if (Files.size(path) > MOST_BYTES) {
      throw new IOException("no file of keys");
    }
    return Files.readString(path);
  }

  private static boolean required(Configuration given) throws ConfigException {
    try {
      return given.get(CordonOptions.POLICY_SIGNING_REQUIRED);
    } catch (IllegalArgumentException notFlag) {
      String value = given.toMap().get(CordonOptions.POLICY_SIGNING_REQUIRED.key());
      throw JobConfigReader.notOneOf(CordonOptions.POLICY_SIGNING_REQUIRED, value, "true, false");
    }
  }
}
