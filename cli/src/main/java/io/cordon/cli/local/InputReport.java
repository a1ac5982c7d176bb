package io.cordon.cli.local;

import io.cordon.audit.export.FileSummary;
import io.cordon.cli.terminal.Printable;
import io.cordon.cli.terminal.Terminal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What could not be read of the input files, after the run: one line a file or part of one, and the
 * exit code.
 *
 * @param files the files about which there is something to say
 * @param rejectsHint how to see what was rejected, as the end of a sentence
 */
public record InputReport(InputFiles inputs, List<FileSummary> files, String rejectsHint) {
  /** The exit code when nothing or hardly anything of a file could be read. */
  public static final int UNREAD = 3;

  /**
   * The report of a command that can write rejects.
   *
   * @param rejects where it has written them; null if it has not
   */
  static InputReport of(InputFiles inputs, List<FileSummary> files, Path rejects) {
    String hint =
        rejects == null
            ? "--rejects FILE writes what was rejected, with place and reason"
            : rejects + " has what was rejected, with place and reason";
    return new InputReport(inputs, files, hint);
  }

  /** Prints the notes of all files, then one line for each file, or part, that is unread. */
  public void print(Terminal terminal) {
    sentences().forEach(sentence -> terminal.err().println("cordon: " + Printable.text(sentence)));
  }

  /** The same, with names as they are. */
  public List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    files.forEach(file -> sentences.addAll(file.notes()));
    for (FileSummary file : files) {
      file.losses().forEach(loss -> sentences.add(withHint(file, loss)));
      if (file.isUnread() && !inputs.notes().contains(InputFiles.emptyNote(file.name()))) {
        sentences.add(withHint(file, caption(file) + ": " + file.unreadSentence()));
      }
    }
    return sentences;
  }

  private String withHint(FileSummary file, String sentence) {
    return file.rejects() == 0 ? sentence : sentence + "; " + rejectsHint;
  }

  private static String caption(FileSummary file) {
    return file.name().equals("-") ? "standard input" : file.name();
  }

  /** 2 when a file was not there to read, 3 when one or a part of it is unread, else 0. */
  public int exitCode() {
    if (inputs.exitCode() != 0) {
      return inputs.exitCode();
    }
    return files.stream().anyMatch(FileSummary::isIncomplete) ? UNREAD : 0;
  }
}
