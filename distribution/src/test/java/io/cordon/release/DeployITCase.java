package io.cordon.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The systemd unit and the Dockerfile fit the release that they are in. */
class DeployITCase {
  private static final Path VERIFY = Path.of("/usr/bin/systemd-analyze");

  @TempDir private static Path shared;
  private static UnpackedRelease release;

  @TempDir private Path directory;

  @BeforeAll
  static void unpack() throws Exception {
    release = UnpackedRelease.into(shared);
  }

  private static List<String> lines(String file) throws IOException {
    return Files.readAllLines(release.path("deploy/" + file));
  }

  @Test
  void systemdAcceptsTheUnit() throws Exception {
    boolean isThere = Files.isExecutable(VERIFY);
    if (!isThere) {
      System.out.println("SKIPPED: there is no " + VERIFY);
    }
    assumeTrue(isThere, "there is no " + VERIFY);
    Path work = Files.createDirectory(directory.resolve("work"));
    Path link = Files.createSymbolicLink(directory.resolve("cordon"), release.path("bin/cordon"));
    String unit = String.join("\n", lines("cordon.service")) + "\n";
    Path file = work.resolve("cordon.service");
    Files.writeString(file, unit.replace("/opt/cordon/bin/cordon", link.toString()));

    UnpackedRelease.Run run =
        UnpackedRelease.run(
            work,
            Map.of("PATH", "/usr/bin:/bin"),
            List.of(VERIFY.toString(), "verify", "--man=no", file.toString()));

    assertThat(run.err() + run.out()).isEmpty();
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void theServiceHasAUserOfItsOwnAndLittleElse() throws IOException {
    assertThat(lines("cordon.service"))
        .contains(
            "DynamicUser=yes",
            "StateDirectory=cordon",
            "ProtectSystem=strict",
            "NoNewPrivileges=yes",
            "CapabilityBoundingSet=",
            "ExecStart=/opt/cordon/bin/cordon run --config /etc/cordon/cordon.yaml");
  }

  @Test
  void theImageRunsAsAUserWithoutRights() throws IOException {
    List<String> lines = lines("Dockerfile");

    assertThat(lines).filteredOn(line -> line.startsWith("FROM ")).hasSize(2);
    assertThat(lines)
        .filteredOn(line -> line.startsWith("FROM "))
        .allMatch(line -> line.startsWith("FROM eclipse-temurin:17-jre"));
    assertThat(lines).contains("USER 10001:10001", "ENTRYPOINT [\"/opt/cordon/bin/cordon\"]");
    assertThat(lines)
        .filteredOn(line -> line.startsWith("ARG ") || line.startsWith("ENV "))
        .containsExactly("ARG VERSION");
  }
}
