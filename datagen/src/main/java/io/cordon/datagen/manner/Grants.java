package io.cordon.datagen.manner;

import io.cordon.datagen.act.Account;
import io.cordon.datagen.act.Detail;
import io.cordon.datagen.random.Dice;
import io.cordon.model.file.Audience;
import java.util.List;

/** The access that people give: to whom, by which means, to do what. */
public final class Grants {
  private static final double BY_LINK_OF_THEIR_OWN = 0.4;
  private static final double NAMED_MAY_EDIT = 0.4;
  private static final double COLLEAGUES_MAY_EDIT = 0.5;
  private static final double ANYONE_MAY_EDIT = 0.15;

  private Grants() {}

  /** For named people, by a link of their own or as members; the audience says where they are. */
  public static Detail.Grant people(Audience audience, List<Account> people, Dice dice) {
    long link = dice.chance(BY_LINK_OF_THEIR_OWN) ? key(dice) : 0;
    return new Detail.Grant(audience, people, link, role(NAMED_MAY_EDIT, dice));
  }

  /** For named people who are to work in a place, as its members. */
  public static Detail.Grant members(Audience audience, List<Account> people) {
    return new Detail.Grant(audience, people, 0, Detail.Role.EDIT);
  }

  /** A link for everybody of the organisation, for anyone or for the whole web. */
  public static Detail.Grant link(Audience audience, Dice dice) {
    double edit = audience == Audience.ORGANISATION ? COLLEAGUES_MAY_EDIT : ANYONE_MAY_EDIT;
    return new Detail.Grant(audience, List.of(), key(dice), role(edit, dice));
  }

  private static Detail.Role role(double edit, Dice dice) {
    return dice.chance(edit) ? Detail.Role.EDIT : Detail.Role.VIEW;
  }

  private static long key(Dice dice) {
    long key = dice.bits();
    return key == 0 ? 1 : key;
  }
}
