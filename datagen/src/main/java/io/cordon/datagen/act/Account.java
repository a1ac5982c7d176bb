package io.cordon.datagen.act;

import io.cordon.model.activity.ActorKind;

/**
 * Somebody, or a program with an identity of its own, as clouds know them.
 *
 * @param key the ids that clouds give them are drawn from it; one person's logins with different
 *     addresses have different keys
 * @param kind {@code USER} is a member of the organisation, {@code GUEST} a person from outside,
 *     {@code ANONYMOUS} a visitor of a link who did not sign in
 * @param mail address in lower case; null for visitors and applications
 * @param name a person's display name, or the application's; null for visitors
 */
public record Account(long key, ActorKind kind, String mail, String name) {

  /** The same account, its address written in other letter case, as some programs do. */
  public Account written(String mailInOtherCase) {
    return new Account(key, kind, mailInOtherCase, name);
  }
}
