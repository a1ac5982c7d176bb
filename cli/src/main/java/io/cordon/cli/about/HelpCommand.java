package io.cordon.cli.about;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code cordon help}: the same as {@code --help} after a command. */
@Command(
    name = "help",
    description = "Shows the help of a command.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  cordon help                  all commands",
      "  cordon help detect           the same as: cordon detect --help",
      "  cordon help policy test      of a command below another"
    })
public final class HelpCommand implements Runnable {
  @Parameters(
      arity = "0..*",
      paramLabel = "COMMAND",
      description = "The command, word by word. Default: cordon itself.")
  private List<String> words = List.of();

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    CommandLine command = spec.root().commandLine();
    for (String word : words) {
      command = below(command, word);
    }
    command.usage(spec.commandLine().getOut());
  }

  private static CommandLine below(CommandLine command, String word) {
    CommandLine found = command.getSubcommands().get(word);
    if (found != null) {
      return found;
    }
    if (command.getSubcommands().isEmpty()) {
      String name = command.getCommandSpec().qualifiedName();
      throw new ParameterException(command, name + " has no commands, so none is '" + word + "'");
    }
    throw new UnmatchedArgumentException(command, List.of(word));
  }
}
