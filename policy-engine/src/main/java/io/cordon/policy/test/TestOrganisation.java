package io.cordon.policy.test;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The organisation in which a test inside a policy runs. */
public enum TestOrganisation {
  /** The made-up one, whose labels, people and networks the documentation lists; the default. */
  MADE_UP,
  /** The one that the user gives. */
  OWN,
  /** None: nothing is known of it, as without {@code org.yaml}. */
  NONE;

  /** The key of a test that names it. */
  public static final String KEY = "organisation";

  /** Of every organisation. */
  public static Set<TestOrganisation> all() {
    return EnumSet.allOf(TestOrganisation.class);
  }

  /** The one of this word; empty where there is none. */
  public static Optional<TestOrganisation> of(String word) {
    return all().stream().filter(one -> one.word().equals(word)).findFirst();
  }

  /** The value of the key. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
