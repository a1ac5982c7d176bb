package io.cordon.datagen.incident.intruder;

import io.cordon.datagen.act.Account;
import io.cordon.datagen.act.Episode;
import io.cordon.datagen.act.Folder;
import io.cordon.datagen.act.Item;
import io.cordon.datagen.act.Visit;
import io.cordon.datagen.random.Dice;
import io.cordon.datagen.script.Amounts;
import io.cordon.datagen.script.BulkDownload;
import io.cordon.datagen.script.Clouds;
import io.cordon.datagen.script.FilesAtHand;
import io.cordon.datagen.script.Intruder;
import io.cordon.datagen.script.Part;
import io.cordon.datagen.script.Scenario;
import io.cordon.datagen.script.Scene;
import io.cordon.datagen.script.ScriptedSession;
import io.cordon.datagen.stock.FileStock;
import io.cordon.datagen.world.Guest;
import io.cordon.datagen.world.Person;
import io.cordon.datagen.world.World;
import io.cordon.model.file.Audience;
import io.cordon.model.identity.App;
import java.util.ArrayList;
import java.util.List;

/**
 * A guest takes 30 to 400 files at once of a library that they are a member of. Half of them have
 * worked in it for long, and half of those come from where they never were, as somebody who stole
 * the account would; the others were invited hours before for a few documents, which is no part of
 * the incident. ATT&amp;CK T1199, T1530.
 */
public final class GuestBulk implements Scenario {
  private static final int MOST_TO_WATCH = 50;

  @Override
  public String word() {
    return "guest_bulk";
  }

  @Override
  public boolean isByMember() {
    return false;
  }

  @Override
  public String user(Scene scene) {
    Guest known = known(scene);
    return (known == null ? invited(scene) : known.account()).mail();
  }

  @Override
  public List<App> apps(World world, Person person, long epochDay) {
    return Clouds.withProjects(person, epochDay);
  }

  @Override
  public List<String> others(Scene scene) {
    return known(scene) == null ? List.of(scene.lead().mail()) : List.of();
  }

  @Override
  public List<Episode> play(Scene scene) {
    Guest known = known(scene);
    return scene.once(
        part -> {
          if (known == null) {
            invite(scene, part);
          } else {
            comeBack(scene, part, known);
          }
        });
  }

  private static void comeBack(Scene scene, Part part, Guest guest) {
    Dice dice = part.dice();
    Visit visit =
        dice.chance(0.5)
            ? usual(guest, scene.epochDay(), dice)
            : Intruder.at(dice.pick(scene.world().networks().foreign()), scene.epochDay(), dice)
                .visit(dice);
    FileStock stock = guest.project().at(scene.epochDay()).stock();
    take(scene, part.session(scene.app(), guest.account(), visit, part.startMillis()), stock, dice);
  }

  private static Visit usual(Guest guest, long epochDay, Dice dice) {
    Visit usual = guest.visit();
    return new Visit(dice.bits(), usual.address(), usual.device(), guest.browser(epochDay));
  }

  private static void invite(Scene scene, Part part) {
    Dice dice = part.dice();
    FileStock stock = FilesAtHand.of(scene).project(dice);
    ScriptedSession invitation = part.session(part.startMillis()).leadUp();
    Item library = Item.of(Folder.root(stock.library()));
    invitation.shareWith(library, Audience.EXTERNAL, List.of(invited(scene)));
    invitation.pause(scene.pace().stepMillis(dice));
    Intruder place = Intruder.at(scene.world().networks().outside(dice), scene.epochDay(), dice);
    ScriptedSession guest =
        part.session(scene.app(), invited(scene), place.visit(dice), invitation.nowMillis());
    guest.leadUp().open(scene.world().states().now(stock.popular(dice)));
    guest.inEarnest().pause(scene.pace().stepMillis(dice));
    take(scene, guest, stock, dice);
  }

  private static void take(Scene scene, ScriptedSession guest, FileStock stock, Dice dice) {
    int files = Amounts.between(dice, 30, scene.pace().most(400, MOST_TO_WATCH));
    int first = dice.below(stock.size());
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < files; i++) {
      int number = (first + i) % (stock.size() * FileStock.DEPTH);
      items.add(scene.world().states().now(stock.file(number)));
    }
    BulkDownload.of(dice, files).take(guest, items, dice);
  }

  /** One of the guests who work in the scene's cloud; null for somebody who is invited. */
  private static Guest known(Scene scene) {
    Dice dice = scene.dice("known guest");
    long day = scene.epochDay();
    List<Guest> guests =
        scene.world().guests().stream()
            .filter(guest -> guest.firstDay() < day && day <= guest.lastDay())
            .filter(Guest::inWholeLibrary)
            .filter(guest -> guest.project().at(day).app() == scene.app())
            .toList();
    return guests.isEmpty() || dice.chance(0.5) ? null : dice.pick(guests);
  }

  /** Mostly somebody of a partner of the lead's department. */
  private static Account invited(Scene scene) {
    Dice dice = scene.dice("invited guest");
    List<String> partners = scene.lead().department(scene.epochDay()).partnerDomains();
    return dice.chance(0.6)
        ? scene.world().partners().person(dice, partners.get(dice.zipf(partners.size(), 0.9)))
        : scene.world().partners().stranger(dice);
  }
}
