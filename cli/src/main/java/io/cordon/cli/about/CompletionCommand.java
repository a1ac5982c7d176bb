package io.cordon.cli.about;

import java.util.Locale;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cordon completion}: a script that completes commands and options in a shell. */
@Command(
    name = "completion",
    description = "Writes a script that completes commands and options in bash or zsh.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  eval \"$(cordon completion bash)\"            now; for always, in ~/.bashrc",
      "  eval \"$(cordon completion zsh)\"             now; for always, in ~/.zshrc",
      "  cordon completion bash > ~/.local/share/bash-completion/completions/cordon",
      "",
      "Commands and options are completed where cordon is called by this name, also",
      "with a path before it. The script does not start Java."
    })
public final class CompletionCommand implements Runnable {
  /** A shell that can complete. */
  enum Shell {
    BASH,
    ZSH;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}.")
  private Shell shell;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    String script = AutoComplete.bash(spec.root().name(), spec.root().commandLine());
    spec.commandLine().getOut().print(shell == Shell.ZSH ? forZsh(script) : script);
  }

  /** The script uses the functions of bash, which zsh has too, but only where they are loaded. */
  private static String forZsh(String script) {
    return """
        #compdef cordon
        autoload -U +X compinit && compinit
        autoload -U +X bashcompinit && bashcompinit
        """
        + script;
  }
}
