package io.cordon.datagen.world;

import io.cordon.datagen.act.Account;
import io.cordon.datagen.act.Device;
import io.cordon.datagen.act.Visit;
import io.cordon.datagen.equipment.Software;
import io.cordon.datagen.place.Networks;
import io.cordon.datagen.random.Dice;
import io.cordon.datagen.random.Purpose;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Verb;
import io.cordon.model.identity.App;
import java.util.ArrayList;
import java.util.List;

/** Invents the service accounts: one in a hundred users, and a new one every month. */
final class Automation {
  private static final int USERS_PER_ACCOUNT = 100;
  private static final int DAYS_PER_NEW_ACCOUNT = 30;
  private static final int SMALL = 1000;
  private static final List<String> NAMES =
      List.of("backup", "search-index", "import", "archive", "reporting");
  private static final List<Verb> VERBS =
      List.of(Verb.DOWNLOAD, Verb.OPEN, Verb.UPLOAD, Verb.OPEN, Verb.UPDATE);

  private final WorldSettings settings;
  private final Networks networks;

  Automation(WorldSettings settings, Networks networks) {
    this.settings = settings;
    this.networks = networks;
  }

  List<ServiceAccount> accounts() {
    int old = Math.max(2, settings.users() / USERS_PER_ACCOUNT);
    int young = settings.users() < SMALL ? 1 : settings.days() / DAYS_PER_NEW_ACCOUNT;
    List<ServiceAccount> accounts = new ArrayList<>();
    for (int i = 0; i < old + young; i++) {
      long first = settings.firstDay() + (long) (i - old + 1) * DAYS_PER_NEW_ACCOUNT;
      accounts.add(account(i, i < old ? Long.MIN_VALUE : first));
    }
    return List.copyOf(accounts);
  }

  private ServiceAccount account(int index, long firstDay) {
    Dice dice = Purpose.SERVICE_ACCOUNT.dice(settings.seed(), index);
    int kind = index % NAMES.size();
    int round = index / NAMES.size();
    String name = "svc-" + NAMES.get(kind) + (round == 0 ? "" : "-" + round);
    // Its log in names it like a person; only the organisation file knows better.
    Account account = new Account(dice.bits(), ActorKind.USER, name + '@' + World.DOMAIN, name);
    Device server = Software.server(name, true, dice);
    Visit visit =
        new Visit(dice.bits(), networks.dataCentre().address(dice), server, Software.service(name));
    List<App> clouds = settings.cloudList();
    App app = clouds.get(index % clouds.size());
    int actsPerDay = settings.users() < SMALL ? dice.from(200, 600) : dice.from(400, 2400);
    return new ServiceAccount(index, account, app, VERBS.get(kind), actsPerDay, visit, firstDay);
  }
}
