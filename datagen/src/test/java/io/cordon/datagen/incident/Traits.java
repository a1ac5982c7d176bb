package io.cordon.datagen.incident;

import io.cordon.datagen.act.Account;
import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Detail;
import io.cordon.datagen.act.Device;
import io.cordon.datagen.act.Program;
import io.cordon.datagen.place.Network;
import io.cordon.datagen.world.World;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Outcome;
import io.cordon.model.activity.Verb;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a rule that knows nothing of anybody's habits could look for in single acts and stays. */
final class Traits {
  private final World world;
  private final Map<String, String> networks = new HashMap<>();

  Traits(World world) {
    this.world = world;
  }

  /** All values that occur, each with the name of its trait. */
  Set<String> of(List<Act> acts) {
    Set<String> traits = new TreeSet<>();
    acts.forEach(act -> add(traits, act));
    Map<Long, List<Act>> stays = new HashMap<>();
    acts.forEach(
        act -> stays.computeIfAbsent(act.visit().key(), any -> new ArrayList<>()).add(act));
    stays.values().forEach(stay -> addStay(traits, stay));
    return traits;
  }

  private void add(Set<String> traits, Act act) {
    Program program = act.visit().program();
    String deed = act.verb() + " " + detail(act.detail()) + " " + act.outcome();
    traits.add("deed " + deed);
    // Visitors of links are too few in a small organisation to be told apart by cloud.
    if (!(act.detail() instanceof Detail.ThroughLink)) {
      traits.add("deed in cloud " + act.app() + " " + deed);
    }
    traits.add("deed by " + act.actor().kind() + " " + deed);
    traits.add("deed through " + program.kind() + " " + act.verb());
    traits.add("item " + act.verb() + (act.item() == null ? "" : " " + act.item().kind()));
    traits.add("agent " + agent(program));
    traits.add("device " + device(act.visit().device(), program));
    traits.add("network of " + act.actor().kind() + " " + network(act.visit().address()));
    details(traits, act);
  }

  private void details(Set<String> traits, Act act) {
    if (act.detail() instanceof Detail.Grant grant) {
      String means = grant.link() == 0 ? "no link" : "link";
      String sensitive = act.item().label().isSensitive() ? "sensitive" : "ordinary";
      traits.add("grant " + grant.audience() + " " + means + " " + grant.role());
      traits.add("grant of " + act.item().kind() + " " + grant.audience() + " " + means);
      traits.add("grant on " + sensitive + " " + grant.audience() + " " + means);
      grant.recipients().forEach(to -> traits.add("grant on " + sensitive + " to " + circle(to)));
    } else if (act.detail() instanceof Detail.Relabel relabel) {
      traits.add("label " + relabel.before().isSensitive() + " to " + act.item().label());
      traits.add("reason " + relabel.justification());
    } else if (act.detail() instanceof Detail.Packed packed) {
      traits.add("archive " + act.app() + " " + shape(packed.archiveName()));
    } else if (act.detail() instanceof Detail.Consent consent) {
      traits.add("consent " + agent(consent.program()) + " to " + consent.scopes());
    }
  }

  private static void addStay(Set<String> traits, List<Act> stay) {
    Act first = stay.stream().min(Comparator.comparingLong(Act::atMillis)).orElseThrow();
    Act last = stay.stream().max(Comparator.comparingLong(Act::atMillis)).orElseThrow();
    long hours = (last.atMillis() - first.atMillis()) / 3_600_000;
    String length =
        hours < 1 ? "up to 1 h" : hours < 5 ? "up to 5 h" : hours < 30 ? "a day" : "days";
    boolean signsIn =
        stay.stream()
            .anyMatch(act -> act.verb() == Verb.SIGN_IN && act.outcome() == Outcome.SUCCESS);
    long failures = stay.stream().filter(act -> act.outcome() == Outcome.FAILURE).count();
    String who = first.actor().kind() + " ";
    traits.add("stay of " + who + length);
    traits.add("stay of " + who + (signsIn ? "with sign-in" : "without sign-in"));
    traits.add("failures " + (failures < 3 ? failures : failures < 8 ? "some" : "many"));
  }

  private static String detail(Detail detail) {
    return detail.getClass().getSimpleName();
  }

  /** A colleague, somebody of a partner, or anybody else. */
  private String circle(Account account) {
    if (account.kind() != ActorKind.GUEST) {
      return "colleague";
    }
    String domain = account.mail().substring(account.mail().indexOf('@') + 1);
    return world.partners().domains().contains(domain) ? "partner" : "stranger";
  }

  private static String agent(Program program) {
    return switch (program.kind()) {
      case DELEGATED_APP -> "application " + shape(program.userAgent().replaceAll("^.*/", "/"));
      case SCRIPT, BROWSER -> program.name();
      default -> program.kind().name();
    };
  }

  private static String device(Device device, Program program) {
    String name = device.hostName();
    int dash = name.indexOf('-');
    String prefix =
        name.equals(program.name()) ? "named as its program" : name.substring(0, Math.max(0, dash));
    return device.kind() + " " + prefix + (device.managed() ? " managed" : " unmanaged");
  }

  private String network(String address) {
    return networks.computeIfAbsent(address, this::place);
  }

  /** The kind, and the first word of the name: broadband, hotels, cloud hosting. */
  private String place(String address) {
    Network network = NetworkOf.of(world, address);
    if (network == null) {
      return "unlisted";
    }
    String owner = network.name().split(" ", 2)[0];
    boolean abroad = world.networks().foreign().contains(network);
    return network.kind() + " " + owner + (abroad ? " abroad" : "");
  }

  private static String shape(String text) {
    return text.replaceAll("[0-9]+", "9");
  }
}
