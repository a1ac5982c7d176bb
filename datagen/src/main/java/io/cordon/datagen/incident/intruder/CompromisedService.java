package io.cordon.datagen.incident.intruder;

import io.cordon.datagen.act.Episode;
import io.cordon.datagen.act.Visit;
import io.cordon.datagen.place.Network;
import io.cordon.datagen.random.Dice;
import io.cordon.datagen.script.Hours;
import io.cordon.datagen.script.Part;
import io.cordon.datagen.script.Scenario;
import io.cordon.datagen.script.Scene;
import io.cordon.datagen.script.ScriptedSession;
import io.cordon.datagen.world.Person;
import io.cordon.datagen.world.Project;
import io.cordon.datagen.world.ServiceAccount;
import io.cordon.datagen.world.World;
import io.cordon.model.activity.Verb;
import io.cordon.model.identity.App;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The key of a service account is used from a rented server besides the organisation's own, for one
 * to three days round the clock; together the account does 1.3 times what it did before. ATT&amp;CK
 * T1078.004, T1552.001, T1530.
 */
public final class CompromisedService implements Scenario {
  private static final double EXTRA = 0.3;
  private static final long HOUR_MILLIS = TimeUnit.HOURS.toMillis(1);
  private static final long DAY_MILLIS = TimeUnit.DAYS.toMillis(1);
  private static final long FIRST_DAYS = 10;

  @Override
  public String word() {
    return "compromised_service";
  }

  @Override
  public int days() {
    return 4;
  }

  @Override
  public Hours hours() {
    return Hours.ANY;
  }

  @Override
  public boolean isByMember() {
    return false;
  }

  @Override
  public List<App> apps(World world, Person person, long epochDay) {
    return world.settings().clouds().stream()
        .filter(app -> !services(world, app, epochDay).isEmpty())
        .toList();
  }

  @Override
  public String user(Scene scene) {
    String mail = service(scene).account().mail();
    return mail == null ? service(scene).account().name() : mail;
  }

  @Override
  public List<Episode> play(Scene scene) {
    Dice dice = scene.dice("intruder");
    Network network = dice.pick(scene.world().networks().hosting());
    String address = network.address(dice);
    int days = dice.from(1, scene.pace().most(3, 1));
    return scene.daily(days, Hours.ANY, part -> copy(scene, part, address));
  }

  /** A day's worth of files, evenly over the day that follows the part's start. */
  private static void copy(Scene scene, Part part, String address) {
    Dice dice = part.dice();
    ServiceAccount service = service(scene);
    int files = Math.max(20, dice.poisson(service.actsPerDay() * EXTRA));
    int played = Math.min(files, scene.pace().most(files, 60));
    // The days of a scene start at different hours: what is left of each is used.
    long length = scene.pace().millis(DAY_MILLIS * 8 / 10) / scene.pace().most(1, 10);
    List<Project> projects =
        scene.world().projects().stream()
            .filter(project -> project.app() == service.app())
            .filter(project -> project.activeOn(scene.epochDay()))
            .toList();
    ScriptedSession session = null;
    long at = part.startMillis();
    long connectedMillis = at;
    for (int i = 0; i < played; i++) {
      if (session == null || at - connectedMillis > HOUR_MILLIS) {
        session = part.session(service.app(), service.account(), visit(service, address, dice), at);
        connectedMillis = at;
      }
      session.download(scene.world().states().now(dice.pick(projects).stock().any(dice)));
      session.pause((long) dice.exponential((double) length / played));
      at = session.nowMillis();
    }
  }

  /** One connection, which services renew every hour. */
  private static Visit visit(ServiceAccount service, String address, Dice dice) {
    Visit usual = service.visit();
    return new Visit(dice.bits(), address, usual.device(), usual.program());
  }

  private static ServiceAccount service(Scene scene) {
    return scene.dice("service").pick(services(scene.world(), scene.app(), scene.epochDay()));
  }

  /** Those with some history; readers where there are any, for they show most. */
  private static List<ServiceAccount> services(World world, App app, long epochDay) {
    List<ServiceAccount> all =
        world.services().stream()
            .filter(service -> service.app() == app && service.firstDay() <= epochDay - FIRST_DAYS)
            .toList();
    List<ServiceAccount> readers =
        all.stream().filter(service -> service.verb() == Verb.DOWNLOAD).toList();
    return readers.isEmpty() ? all : readers;
  }
}
