package io.cordon.cli.ledger;

import io.cordon.cli.options.UserErrorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** The option {@code --ledger}: files of labels at rest, which count from the beginning. */
public final class LedgerOption {
  @Option(
      names = "--ledger",
      paramLabel = "FILE",
      description =
          "Labels of files at rest, as cordon label --app writes them: they count until a record"
              + " states a label. May be repeated.")
  private List<Path> files = List.of();

  /**
   * The files, which can be read.
   *
   * @throws UserErrorException that names one which cannot
   */
  public List<Path> files() {
    for (Path file : files) {
      if (!Files.exists(file)) {
        throw new UserErrorException("--ledger: " + file + ": no such file");
      }
      if (Files.isDirectory(file)) {
        throw new UserErrorException(
            "--ledger: " + file + " is a directory; give the file that cordon label wrote");
      }
      if (!Files.isReadable(file)) {
        throw new UserErrorException("--ledger: " + file + ": permission denied");
      }
    }
    return files;
  }
}
