package io.cordon.datagen.score.input;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a file of one JSON object a line, and gives every mistake its place. */
final class InputLines {
  private InputLines() {}

  /** Takes one line; a mistake in it is an {@link IllegalArgumentException}. */
  interface Taker {
    void take(String line) throws IOException;
  }

  /** Empty lines are skipped. The longest line must fit into memory. */
  static void read(Path file, Taker taker) throws IOException, ScoreInputException {
    if (Files.isDirectory(file)) {
      throw new ScoreInputException(file + ": is a directory");
    }
    long number = 0;
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          taker.take(line);
        }
      }
    } catch (CharacterCodingException notUtf8) {
      throw new ScoreInputException(file + ":" + (number + 1) + ": not UTF-8", notUtf8);
    } catch (IllegalArgumentException mistake) {
      throw new ScoreInputException(file + ":" + number + ": " + mistake.getMessage(), mistake);
    }
  }
}
