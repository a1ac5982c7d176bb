package io.cordon.cli.options;

import io.cordon.cli.terminal.Printable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What to do next after a run without an organisation file: the commands to copy, with the files of
 * the user.
 *
 * @param command the name of the command that ran
 * @param arguments the whole command line, without {@code cordon}
 * @param logs the log files among them
 */
record NextStep(String command, List<String> arguments, List<String> logs) {
  private static final String FILE = "org.yaml";
  private static final int MOST_LOGS = 50;
  private static final Pattern PLAIN = Pattern.compile("[\\w./:,@%+=-]+");

  /**
   * The lines of the hint.
   *
   * @param directory where the user works
   */
  List<String> lines(Path directory) {
    List<String> lines = new ArrayList<>();
    if (Files.exists(directory.resolve(FILE))) {
      lines.add(OrganisationOptions.MISSING + "; " + FILE + " is here. Run this again with it:");
    } else {
      lines.add(
          OrganisationOptions.MISSING
              + ". Next, draft "
              + FILE
              + ", correct it, and run this again:");
      lines.add("  cordon org init --out " + FILE + ' ' + words(logs));
    }
    lines.add("  cordon " + again());
    return lines;
  }

  /** The same command line with the option. */
  private String again() {
    List<String> again = new ArrayList<>(arguments);
    again.addAll(again.indexOf(command) + 1, List.of("--org", FILE));
    return words(again);
  }

  private static String words(List<String> words) {
    String first =
        words.stream().limit(MOST_LOGS).map(NextStep::word).collect(Collectors.joining(" "));
    return words.size() > MOST_LOGS ? first + " …" : first;
  }

  /** As a shell reads it; harmless on a terminal. */
  private static String word(String text) {
    String printable = Printable.text(text);
    return PLAIN.matcher(printable).matches()
        ? printable
        : '\'' + printable.replace("'", "'\\''") + '\'';
  }
}
