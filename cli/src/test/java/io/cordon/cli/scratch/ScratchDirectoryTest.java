package io.cordon.cli.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scratch directories in a temporary directory that others use as well. */
class ScratchDirectoryTest {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final Duration LONG = Duration.ofHours(1);

  @TempDir private Path temporary;
  private ScratchDirectory own;

  @BeforeEach
  void open() throws IOException {
    own = ScratchDirectory.open(ScratchDirectory.make(temporary));
  }

  /** As {@code kill -9} leaves it. */
  private Path dead(String name) throws IOException {
    Path directory = newDirectory(name);
    Files.writeString(directory.resolve(AliveLock.FILE), "locked\n");
    Files.createDirectories(directory.resolve("minicluster_1/tmp"));
    Files.writeString(directory.resolve("minicluster_1/tmp/spilled"), "rows");
    return directory;
  }

  private Path newDirectory(String name) throws IOException {
    Path directory = temporary.resolve(name);
    Files.createDirectory(
        directory,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    setAge(directory, Duration.ZERO);
    return directory;
  }

  private static void setAge(Path path, Duration age) throws IOException {
    Files.setLastModifiedTime(path, FileTime.from(NOW.minus(age)));
  }

  private List<Path> others() throws IOException {
    new Leftovers(own.path(), CLOCK).sweep();
    try (Stream<Path> all = Files.list(temporary)) {
      return all.filter(path -> !path.equals(own.path())).sorted().toList();
    }
  }

  @Test
  void itIsForTheOwnerOnlyAndGoesWithAllThatIsInIt() throws IOException {
    assertThat(own.path().getFileName().toString())
        .matches("cordon-" + ProcessHandle.current().pid() + "-\\w+");
    assertThat(Files.getPosixFilePermissions(own.path()))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    Files.createDirectories(own.path().resolve("a/b"));
    Files.writeString(own.path().resolve("a/b/c"), "text");

    own.close();

    assertThat(temporary).isEmptyDirectory();
  }

  @Test
  void aLinkInItIsRemovedAndNotFollowed() throws IOException {
    Path precious = Files.createDirectory(temporary.resolve("precious"));
    Files.writeString(precious.resolve("file"), "text");
    Files.createSymbolicLink(own.path().resolve("link"), precious);
    Files.createSymbolicLink(own.path().resolve("file"), precious.resolve("file"));
    Files.createSymbolicLink(own.path().resolve("nowhere"), temporary.resolve("nothing"));

    own.close();

    assertThat(own.path()).doesNotExist();
    assertThat(precious.resolve("file")).hasContent("text");
  }

  @Test
  void aDirectoryHasOneCommand() {
    assertThatIOException().isThrownBy(() -> ScratchDirectory.open(own.path()));
  }

  @Test
  void whatAKilledCommandLeftIsSwept() throws IOException {
    dead("cordon-17-abc");
    dead("cordon-" + ProcessHandle.current().pid() + "-17");

    assertThat(others()).isEmpty();
    assertThat(own.path()).exists();
  }

  @Test
  void theDirectoryOfACommandThatIsAliveStays() throws IOException {
    Path alive = newDirectory("cordon-17-abc");
    try (AliveLock lock = AliveLock.of(alive)) {
      setAge(alive, LONG);

      assertThat(others()).containsExactly(alive);
      assertThat(lock).isNotNull();
    }
    assertThat(others()).isEmpty();
  }

  @Test
  void aCommandThatIsJustBeginningHasNoLockYet() throws IOException {
    Path beginning = newDirectory("cordon-17-abc");
    Path locking = newDirectory("cordon-18-abc");
    Files.createFile(locking.resolve(AliveLock.FILE));
    setAge(locking, Duration.ZERO);

    assertThat(others()).containsExactly(beginning, locking);

    setAge(beginning, LONG);
    setAge(locking, LONG);
    assertThat(others()).isEmpty();
  }

  @Test
  void whatIsNotSurelyOneStays() throws IOException {
    Path open = dead("cordon-17-open");
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-x---"));
    Path named = dead("cordon-notes");
    Path other = dead("minicluster_17");
    Path file = Files.writeString(temporary.resolve("cordon-17-file"), "text");
    Path linked = dead("elsewhere");
    Path link = Files.createSymbolicLink(temporary.resolve("cordon-17-link"), linked);

    assertThat(others()).containsExactlyInAnyOrder(open, named, other, file, linked, link);
    assertThat(linked.resolve("minicluster_1/tmp/spilled")).hasContent("rows");
  }

  @Test
  void aLockThatIsALinkIsNotFollowed() throws IOException {
    Path target = Files.writeString(temporary.resolve("target"), "text");
    Path directory = newDirectory("cordon-17-abc");
    Files.createSymbolicLink(directory.resolve(AliveLock.FILE), target);
    setAge(directory, LONG);

    assertThat(others()).containsExactly(directory, target);
    assertThat(target).hasContent("text");
  }

  @Test
  void whatIsBeingWrittenMeanwhileIsRemovedAsWell() throws Exception {
    Path written = own.path().resolve("written");
    Thread writer = new Thread(() -> writeFor(Duration.ofMillis(300), written), "writer");
    writer.start();
    while (!Files.exists(written)) {
      Thread.onSpinWait();
    }

    own.close();
    writer.join();

    assertThat(own.path()).doesNotExist();
  }

  /** Like Flink, which goes on for some moments. */
  private static void writeFor(Duration length, Path file) {
    long end = System.nanoTime() + length.toNanos();
    while (System.nanoTime() - end < 0) {
      try (FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        channel.force(false);
      } catch (IOException removed) {
        return;
      }
    }
  }
}
