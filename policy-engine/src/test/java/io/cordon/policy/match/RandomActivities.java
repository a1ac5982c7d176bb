package io.cordon.policy.match;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActivityFixtures;
import io.cordon.model.activity.Actor;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Affiliation;
import io.cordon.model.activity.NetworkKind;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;
import io.cordon.model.identity.App;
import io.cordon.model.identity.Employment;
import io.cordon.model.identity.Population;
import java.util.Random;
import java.util.stream.Stream;

/** Random activities whose fields have values that {@link RandomConditions} tests, or none. */
final class RandomActivities {
  private static final String[] USERS = {"ana@example.com", "Ben@example.com", "eve@gmail.com"};
  private static final String[] DEPARTMENTS = {"Sales", "Finance", "LEGAL", null};
  private static final String[] ROLES = {"Controller", "buyer", null};
  private static final String[] FILES = {"Plan.docx", "keys.PEM", "sales.xlsx", "notes", null};
  private static final String[] RECIPIENTS = {"eve@gmail.com", "max@rival.example", "x@a.example"};
  private static final String[] ADDRESSES = {"10.0.0.5", "192.0.2.7", "2001:db8::1", null};
  private static final String[] COUNTRIES = {"DE", "NG", null};
  private static final String[] LABELS = {"Public", "General", "Confidential"};

  /** Consequences are matched by other rules, see {@link MatcherTest}. */
  private static final Verb[] VERBS =
      Stream.of(Verb.values()).filter(verb -> !verb.isConsequence()).toArray(Verb[]::new);

  private final Random random;
  private int count;

  RandomActivities(Random random) {
    this.random = random;
  }

  Activity next() {
    ActivityFixtures activity = ActivityFixtures.activity(one(VERBS));
    String name = one(USERS);
    String domain = name.substring(name.indexOf('@') + 1);
    activity.by(
        new Actor(
            one(ActorKind.values()),
            name,
            null,
            domain,
            one(Affiliation.values()),
            one(DEPARTMENTS),
            random.nextInt(4) == 0,
            one(Employment.values()),
            one(Population.values()),
            one(ROLES)));
    String file = one(FILES);
    if (file != null) {
      activity.of(file);
      int rank = random.nextInt(LABELS.length + 1);
      if (rank > 0) {
        activity.labelled(LABELS[rank - 1], rank);
      }
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      activity.to(one(RECIPIENTS));
    }
    if (random.nextInt(3) == 0) {
      activity.audience(one(Audience.values()));
    }
    activity.in(one(App.values())).id("e" + count++).from(one(ADDRESSES));
    activity.in(one(NetworkKind.values()), one(COUNTRIES));
    return random.nextInt(5) == 0 ? activity.failed().build() : activity.build();
  }

  private <T> T one(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
