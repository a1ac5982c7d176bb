package io.cordon.cli.local;

import io.cordon.cli.options.OrganisationOptions;
import io.cordon.cli.options.UserErrorException;
import io.cordon.organisation.Organisation;
import io.cordon.policy.sigma.PolicyFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The files that a command writes. None of them is a file that it reads, and no two are one file,
 * whatever their names: links and other spellings lead to the same file.
 */
public final class OutputFiles {
  private static final Path STANDARD_OUTPUT = Path.of("/dev/stdout");

  private static final String LOG = "CORDON_LOG";

  private final List<Path> files;

  private OutputFiles(List<Path> files) {
    this.files = files;
  }

  /**
   * The files of the given options, and the log that {@code CORDON_LOG} names.
   *
   * @param options null for an output that is not requested
   * @throws UserErrorException when two of them are one file
   */
  public static OutputFiles of(Collection<Path> options) throws IOException {
    String log = System.getenv(LOG);
    Stream<Path> logs = Stream.ofNullable(log == null || log.isEmpty() ? null : Path.of(log));
    return ofAll(Stream.concat(logs, options.stream().filter(Objects::nonNull)).toList());
  }

  private static OutputFiles ofAll(List<Path> options) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path option : options) {
      for (Path other : files) {
        if (SameFile.is(option, other)) {
          throw new UserErrorException(option + ": is given for two kinds of output");
        }
      }
      files.add(option);
    }
    return new OutputFiles(files);
  }

  /**
   * The files, and the one to which standard output goes, because the results go there.
   *
   * @throws UserErrorException when it is one of the files
   */
  public OutputFiles withStandardOutput() throws IOException {
    requireNot(STANDARD_OUTPUT, "is standard output, where the results go");
    List<Path> all = new ArrayList<>(files);
    if (Files.isRegularFile(STANDARD_OUTPUT)) {
      all.add(STANDARD_OUTPUT);
    }
    return new OutputFiles(all);
  }

  /** Requires that no file is an input. */
  public OutputFiles requireNot(InputFiles inputs) throws IOException {
    for (Path input : inputs.paths()) {
      requireNot(input, "is an input file");
    }
    return this;
  }

  /**
   * Requires that no file is one that the command reads.
   *
   * @param read null when there is none
   * @param what for example {@code is the file of --org}
   */
  public OutputFiles requireNot(Path read, String what) throws IOException {
    for (Path file : files) {
      if (read != null && SameFile.is(file, read)) {
        throw new UserErrorException(file + ": " + what + ", so it cannot be an output file");
      }
    }
    return this;
  }

  /** Requires that no file is the organisation file, or a database that it names. */
  public OutputFiles requireNot(OrganisationOptions options, Organisation organisation)
      throws IOException {
    requireNot(options.file(), "is the file of --org");
    for (Path database : organisation.databases()) {
      requireNot(database, "is a database that org.yaml names");
    }
    return this;
  }

  /** Requires that no file is a policy of the folder, or would be read as one the next time. */
  public OutputFiles requireNotPolicies(Path folder) throws IOException {
    if (files.isEmpty() || !Files.exists(folder)) {
      return this;
    }
    for (String policy : PolicyFolder.read(folder).texts().keySet()) {
      requireNot(Path.of(policy), "is a policy");
    }
    for (Path file : files) {
      Path target = SameFile.target(file);
      if (PolicyFolder.isRule(target) && isBelow(target, folder)) {
        throw new UserErrorException(
            file + ": would be read as a policy, so it cannot be an output file");
      }
    }
    return this;
  }

  private static boolean isBelow(Path file, Path folder) throws IOException {
    Path directory = file.getParent();
    return directory != null
        && Files.isDirectory(directory)
        && directory.toRealPath().startsWith(folder.toRealPath());
  }
}
