package io.cordon.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.release.UnpackedRelease.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command of the release: no Maven, no compiler, an empty home, an empty directory. */
class ReleaseRunsITCase {
  @TempDir private static Path shared;
  private static UnpackedRelease release;

  @TempDir private Path directory;
  private Path work;
  private Map<String, String> environment;

  @BeforeAll
  static void unpack() throws Exception {
    release = UnpackedRelease.into(shared);
  }

  @BeforeEach
  void emptyDirectories() throws Exception {
    work = Files.createDirectory(directory.resolve("work"));
    environment = new HashMap<>();
    environment.put("PATH", UnpackedRelease.tools(directory).toString());
    environment.put("HOME", Files.createDirectory(directory.resolve("home")).toString());
    environment.put("TMPDIR", Files.createDirectory(directory.resolve("tmp")).toString());
    environment.put("JAVA_HOME", System.getProperty("java.home"));
  }

  private Run cordon(String... arguments) throws Exception {
    return run(release.path("bin/cordon").toString(), arguments);
  }

  private Run run(String command, String... arguments) throws Exception {
    List<String> line = new ArrayList<>(List.of(command));
    line.addAll(List.of(arguments));
    return UnpackedRelease.run(work, environment, line);
  }

  private String sample(String name) {
    return release.path("samples/fourclouds/" + name).toString();
  }

  private void assertNothingIsLeft() {
    assertThat(Path.of(environment.get("TMPDIR"))).isEmptyDirectory();
    assertThat(Path.of(environment.get("HOME"))).isEmptyDirectory();
    assertThat(work).isEmptyDirectory();
  }

  @Test
  void itSaysItsVersion() throws Exception {
    Run run = cordon("--version");

    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("cordon " + System.getProperty("cordon.release.version") + "\n");
    assertThat(run.exitCode()).isZero();
    assertNothingIsLeft();
  }

  @Test
  void theSampleHasItsFourFindings() throws Exception {
    Run run =
        cordon(
            "detect",
            "--org",
            sample("org.yaml"),
            sample("m365.jsonl"),
            sample("box.jsonl"),
            sample("dropbox.jsonl"),
            sample("google.jsonl"),
            sample("ocsf.jsonl"));

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out().lines()).hasSize(4).allMatch(line -> line.contains("\"class_uid\":2004"));
    assertNothingIsLeft();
  }

  @Test
  void theTestsOfTheBuiltInPoliciesPass() throws Exception {
    Run run = cordon("policy", "test", release.path("policies").toString());

    assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    assertNothingIsLeft();
  }

  @Test
  void aLinkFromElsewhereIsFollowed() throws Exception {
    Path bin = Files.createDirectory(directory.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("first"), release.path("bin/cordon"));
    Path second = Files.createSymbolicLink(bin.resolve("cordon"), Path.of("first"));

    assertThat(run(second.toString(), "version").out()).startsWith("cordon ");
  }

  @Test
  void javaIsFoundOnThePath() throws Exception {
    Path java = Path.of(environment.remove("JAVA_HOME"), "bin", "java");
    Files.createSymbolicLink(Path.of(environment.get("PATH"), "java"), java);

    assertThat(cordon("version").out()).startsWith("cordon ");
  }

  @Test
  void withoutJavaItSaysWhatIsNeeded() throws Exception {
    environment.remove("JAVA_HOME");

    Run run = cordon("version");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "cordon: java not found: install Java 17 or later (a runtime is enough), or set"
                + " JAVA_HOME\n");
    assertNothingIsLeft();
  }

  @Test
  void anOldJavaIsNamed() throws Exception {
    Path home = directory.resolve("old java");
    Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\necho 'openjdk version \"11.0.2\" 2019-01-15' >&2\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    environment.put("JAVA_HOME", home.toString());

    Run run = cordon("version");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo("cordon: Java 17 or later is needed, but " + java + " has version 11.0.2\n");
    assertNothingIsLeft();
  }

  @Test
  void aHeapThatIsTooLargeIsSaidBeforeAnythingIsWritten() throws Exception {
    environment.put("CORDON_HEAP", "9000000g");

    Run run = cordon("version");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("does not run").contains("9000000g").hasLineCount(1);
    assertNothingIsLeft();
  }
}
