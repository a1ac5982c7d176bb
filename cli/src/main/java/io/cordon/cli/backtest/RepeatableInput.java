package io.cordon.cli.backtest;

import io.cordon.cli.local.InputFiles;
import io.cordon.job.replay.ReadFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Copies logs that can be read only once (standard input and pipes) to files. */
final class RepeatableInput {
  private RepeatableInput() {}

  /** The same logs, with copies in the directory for those that are not regular files. */
  static InputFiles of(InputFiles inputs, Path directory) throws IOException {
    List<String> names = new ArrayList<>();
    for (String name : inputs.names()) {
      names.add(isFile(name) ? name : copy(name, directory.resolve("log-" + names.size())));
    }
    return InputFiles.of(names);
  }

  private static boolean isFile(String name) {
    return !name.equals(ReadFiles.STANDARD_INPUT) && Files.isRegularFile(Path.of(name));
  }

  private static String copy(String name, Path to) throws IOException {
    boolean standardInput = name.equals(ReadFiles.STANDARD_INPUT);
    try (InputStream in = standardInput ? System.in : Files.newInputStream(Path.of(name))) {
      Files.copy(in, to);
    }
    return to.toString();
  }
}
