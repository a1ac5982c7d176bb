package io.cordon.datagen.script;

import io.cordon.datagen.act.Device;
import io.cordon.datagen.act.Program;
import io.cordon.datagen.act.Visit;
import io.cordon.datagen.equipment.Software;
import io.cordon.datagen.place.Network;
import io.cordon.datagen.random.Dice;
import io.cordon.model.identity.App;
import java.util.List;

/** A program of a third party that runs on a server and acts in the name of whoever allowed it. */
public record DelegatedApp(Program program, Device server, Network network) {
  private static final List<String> NAMES =
      List.of("Mail Upgrade", "PDF Toolbox", "Doc Viewer", "Sign It", "Drive Optimiser", "Notely");

  /** One that nobody here uses yet. */
  public static DelegatedApp unknown(Network network, Dice dice) {
    String name = dice.pick(NAMES) + ' ' + dice.from(2, 99);
    return on(network, Software.application(name), dice);
  }

  /** This program on a server in a network. */
  public static DelegatedApp on(Network network, Program program, Dice dice) {
    Device server = Software.server("app-" + dice.hex(5), false, dice);
    return new DelegatedApp(program, server, network);
  }

  /** One connection of it. */
  public Visit visit(Dice dice) {
    return new Visit(dice.bits(), network.address(dice), server, program);
  }

  /** What it has to be allowed to read all files, in the words of the cloud. */
  public static List<String> readAll(App app) {
    return switch (app) {
      case M365 -> List.of("Files.Read.All", "Sites.Read.All", "offline_access");
      case GOOGLE_WORKSPACE -> List.of("https://www.googleapis.com/auth/drive.readonly");
      case DROPBOX -> List.of("files.metadata.read", "files.content.read");
      default -> List.of("root_readwrite");
    };
  }
}
