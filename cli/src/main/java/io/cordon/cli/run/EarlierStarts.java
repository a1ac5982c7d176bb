package io.cordon.cli.run;

import io.cordon.cli.local.OutputFile;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The starts of {@code run} on one directory of checkpoints. Flink keeps the checkpoints of each
 * start in a directory with the id of its job, and never removes those of an earlier start.
 *
 * <p>Only directories of jobs that are in the list of starts are removed: others may use the same
 * directory. A start that ends before it is listed leaves a directory that stays.
 */
final class EarlierStarts {
  /** The list of starts, oldest first: one job id a line. */
  static final String LIST = "cordon-starts";

  private static final Pattern JOB_ID = Pattern.compile("[0-9a-f]{32}");
  private static final int CHECKPOINT_DEPTH = 2;

  private final Path root;

  /**
   * @param root of all checkpoints, on this machine
   */
  EarlierStarts(Path root) {
    this.root = root;
  }

  /** Adds a start, as the newest one. */
  void add(String jobId) throws IOException {
    Set<String> starts = listed();
    starts.add(jobId);
    write(starts);
  }

  /**
   * Removes the checkpoints of old starts. What any remaining checkpoint in the directory refers to
   * stays as well, whosever it is: by default it refers to nothing older, but a job that claims the
   * checkpoint it starts from shares its files.
   *
   * @param inUse the job whose checkpoint has just been restored, which stays in any case; or ""
   * @return how many starts lost their checkpoints
   */
  int removeOld(String inUse, Instant now) throws IOException {
    Set<String> starts = listed();
    Set<String> removable = new LinkedHashSet<>(starts);
    removable.removeAll(KeptStarts.of(withTimes(starts), now));
    removable.remove(inUse);
    keepWhatIsReferredTo(removable);
    int removed = 0;
    for (String start : removable) {
      removed += remove(root.resolve(start)) ? 1 : 0;
    }
    starts.removeAll(removable);
    write(starts);
    return removed;
  }

  private List<KeptStarts.Start> withTimes(Set<String> starts) throws IOException {
    List<KeptStarts.Start> withTimes = new ArrayList<>();
    for (String start : starts) {
      Optional<Instant> newest = Optional.empty();
      for (Path metadata : metadata(start)) {
        Instant time = CheckpointFiles.writtenAt(metadata);
        newest = newest.filter(time::isBefore).or(() -> Optional.of(time));
      }
      withTimes.add(new KeptStarts.Start(start, newest));
    }
    return withTimes;
  }

  private void keepWhatIsReferredTo(Set<String> removable) throws IOException {
    Deque<Path> unread = new ArrayDeque<>();
    for (Path metadata : CheckpointFiles.metadata(root, 1 + CHECKPOINT_DEPTH)) {
      if (!removable.contains(root.relativize(metadata).getName(0).toString())) {
        unread.add(metadata);
      }
    }
    while (!unread.isEmpty() && !removable.isEmpty()) {
      for (String start : CheckpointFiles.referredTo(unread.remove(), removable)) {
        removable.remove(start);
        unread.addAll(metadata(start));
      }
    }
  }

  private Set<String> listed() throws IOException {
    Path list = root.resolve(LIST);
    Set<String> starts = new LinkedHashSet<>();
    if (Files.isRegularFile(list, LinkOption.NOFOLLOW_LINKS)) {
      try (Stream<String> lines = Files.lines(list, StandardCharsets.ISO_8859_1)) {
        lines.filter(line -> JOB_ID.matcher(line).matches()).forEach(starts::add);
      }
    }
    return starts;
  }

  /** A crash leaves the old list or the new one. */
  private void write(Set<String> starts) throws IOException {
    // Flink creates it as well, a moment after the start.
    StateDirectory.create(root);
    Path next = root.resolve(LIST + ".next");
    try (Writer list = OutputFile.writer(next)) {
      for (String start : starts) {
        list.append(start).append('\n');
      }
    }
    Files.move(next, root.resolve(LIST), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Of all complete checkpoints of a start. */
  private List<Path> metadata(String start) throws IOException {
    Path directory = root.resolve(start);
    return Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)
        ? CheckpointFiles.metadata(directory, CHECKPOINT_DEPTH)
        : List.of();
  }

  /** Removes a directory with its contents, but nothing that it links to. */
  private static boolean remove(Path directory) throws IOException {
    if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    Files.walkFileTree(
        directory,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path emptied, IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(emptied);
            return FileVisitResult.CONTINUE;
          }
        });
    return true;
  }
}
