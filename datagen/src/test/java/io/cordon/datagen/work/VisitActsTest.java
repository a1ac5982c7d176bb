package io.cordon.datagen.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.datagen.act.Account;
import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Detail;
import io.cordon.datagen.act.Device;
import io.cordon.datagen.act.Item;
import io.cordon.datagen.act.Library;
import io.cordon.datagen.act.Sensitivity;
import io.cordon.datagen.act.Visit;
import io.cordon.datagen.equipment.Software;
import io.cordon.datagen.manner.Grants;
import io.cordon.datagen.random.Dice;
import io.cordon.datagen.stock.FileStock;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;
import io.cordon.model.identity.App;
import org.junit.jupiter.api.Test;

class VisitActsTest {
  private static final Account ANA = new Account(1, ActorKind.USER, "ana@x.example", "Ana");
  private static final Library LIBRARY =
      new Library(2, App.BOX, Library.Kind.PROJECT, "sales-dune", ANA);
  private static final FileStock STOCK = new FileStock(LIBRARY, 20, 0.1);
  private static final Item ITEM = STOCK.file(0);

  private final Dice dice = Dice.of(9);
  private final Device laptop = Software.computer(Software.Browser.EDGE_ON_WINDOWS, true, dice);
  private final Visit visit =
      new Visit(
          3, "203.0.113.4", laptop, Software.browser(Software.Browser.EDGE_ON_WINDOWS, 20_500));
  private final VisitActs acts = VisitActs.of(ANA, visit, dice);

  @Test
  void actsAreInTheCloudOfTheirItemAndHaveFreshKeys() {
    Act first = acts.download(10, ITEM);
    Act second = acts.download(10, ITEM);
    assertThat(first.app()).isEqualTo(App.BOX);
    assertThat(first.key()).isNotEqualTo(second.key());
    assertThat(first.incident()).isZero();
  }

  @Test
  void theItemIsAsItIsAfterwardsAndTheDetailSaysHowItWas() {
    Act renamed = acts.rename(10, ITEM, "new.docx");
    assertThat(renamed.item().name()).isEqualTo("new.docx");
    assertThat(renamed.detail()).isEqualTo(new Detail.Rename(ITEM.name()));
    Act moved = acts.move(10, ITEM, STOCK.folders().get(3));
    assertThat(moved.item().folder()).isEqualTo(STOCK.folders().get(3));
    assertThat(moved.detail()).isEqualTo(new Detail.Move(ITEM.folder()));
    Act labelled = acts.label(10, ITEM, Sensitivity.PUBLIC, "why not");
    assertThat(labelled.item().label()).isEqualTo(Sensitivity.PUBLIC);
    assertThat(labelled.detail()).isEqualTo(new Detail.Relabel(ITEM.label(), "why not"));
  }

  @Test
  void aVisitorComesThroughTheLinkThatWasMade() {
    Detail.Grant link = Grants.link(Audience.ANYONE, dice);
    assertThat(acts.throughLink(Verb.OPEN, 10, ITEM, link).detail())
        .isEqualTo(new Detail.ThroughLink(link.link(), Audience.ANYONE));
    assertThat(link.link()).isNotZero();
  }

  @Test
  void actsOfAnIncidentBearItsNumber() {
    VisitActs intruder = acts.in(7).through(Software.script(dice));
    assertThat(intruder.signIn(10, App.BOX).incident()).isEqualTo(7);
    assertThat(intruder.visit().device()).isEqualTo(laptop);
    assertThat(intruder.visit().program().userAgent()).contains("/");
  }
}
