package io.cordon.cli.run;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The metadata files of complete checkpoints; Flink may delete them at any moment. */
final class CheckpointFiles {
  /** Flink writes this file last: a checkpoint that has it is complete. */
  static final String METADATA = "_metadata";

  private static final int CHUNK = 1 << 16;

  private CheckpointFiles() {}

  /**
   * Finds metadata in a directory, without those that are deleted meanwhile.
   *
   * @param depth 1 is the directory itself
   */
  static List<Path> metadata(Path directory, int depth) throws IOException {
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(
        directory,
        EnumSet.noneOf(FileVisitOption.class),
        depth,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && file.endsWith(METADATA)) {
              found.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            if (failure instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw failure;
          }
        });
    return found;
  }

  /** When a checkpoint was complete; the oldest possible time if it has just been deleted. */
  static Instant writtenAt(Path metadata) throws IOException {
    try {
      return Files.getLastModifiedTime(metadata).toInstant();
    } catch (NoSuchFileException deleted) {
      return Instant.MIN;
    }
  }

  /**
   * The jobs with whose files a checkpoint was made: metadata name them by their complete paths.
   * They may be larger than the memory.
   *
   * @param jobs ids to look for, of one length
   */
  static Set<String> referredTo(Path metadata, Set<String> jobs) throws IOException {
    Set<String> found = new LinkedHashSet<>();
    int overlap = jobs.stream().mapToInt(String::length).max().orElse(1) - 1;
    try (Reader reader = Files.newBufferedReader(metadata, StandardCharsets.ISO_8859_1)) {
      char[] chunk = new char[CHUNK];
      String end = "";
      for (int read = reader.read(chunk); read >= 0; read = reader.read(chunk)) {
        String text = end + new String(chunk, 0, read);
        jobs.stream().filter(text::contains).forEach(found::add);
        end = text.substring(Math.max(0, text.length() - overlap));
      }
    }
    return found;
  }
}
