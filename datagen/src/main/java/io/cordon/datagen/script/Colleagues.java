package io.cordon.datagen.script;

import io.cordon.datagen.random.Dice;
import io.cordon.datagen.world.Person;
import java.util.List;

/** People whom a scene's lead works with. */
public final class Colleagues {
  private Colleagues() {}

  /**
   * Somebody of the lead's department who can be reached in the scene's cloud; anybody there if the
   * lead is alone, and the lead if nobody is.
   */
  public static Person any(Scene scene, Dice dice) {
    List<Person> people = scene.world().people();
    long day = scene.epochDay();
    int first = dice.below(people.size());
    Person last = scene.lead();
    for (int i = 0; i < people.size(); i++) {
      Person person = people.get((first + i) % people.size());
      boolean other = person.index() != scene.lead().index() && person.employed(day);
      if (other && person.account(scene.app()) != null) {
        if (person.department(day).equals(scene.lead().department(day))) {
          return person;
        }
        last = person;
      }
    }
    return last;
  }
}
