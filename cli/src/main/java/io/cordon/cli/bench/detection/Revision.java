package io.cordon.cli.bench.detection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** Which version of Cordon runs: the build's versions, and the commit of the source checkout. */
final class Revision {
  private static final String BUILD = "/io/cordon/cli/version.properties";
  private static final int PATIENCE_SECONDS = 10;
  private static final String UNKNOWN = "unknown";

  private Revision() {}

  /** Name to version, for the report. */
  static Map<String, String> versions(Path home) throws IOException, InterruptedException {
    Properties build = new Properties();
    try (InputStream in = Revision.class.getResourceAsStream(BUILD)) {
      build.load(in);
    }
    Map<String, String> versions = new LinkedHashMap<>();
    versions.put("Cordon", build.getProperty("version") + ", commit " + commit(home));
    versions.put("Flink", build.getProperty("flink"));
    versions.put("Java", Runtime.version().toString());
    return versions;
  }

  /** The commit of a directory, as git knows it; unknown where there is no git or no checkout. */
  static String commit(Path home) throws InterruptedException {
    try {
      Process git =
          new ProcessBuilder("git", "-C", home.toString(), "rev-parse", "--short=12", "HEAD")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String commit =
          new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      boolean ended = git.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return ended && git.exitValue() == 0 && !commit.isEmpty() ? commit : UNKNOWN;
    } catch (IOException noGit) {
      return UNKNOWN;
    }
  }
}
