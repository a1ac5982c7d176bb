package io.cordon.cli.show;

import io.cordon.model.activity.Verb;

/**
 * The words for what somebody did to a file.
 *
 * @param past after the actor and before the file: {@code downloaded}
 * @param infinitive the same after {@code tried to}
 */
record VerbWords(String past, String infinitive) {

  /** Of verbs that need no other words than the file. */
  static VerbWords of(Verb verb) {
    return switch (verb) {
      case UPLOAD -> regular("upload");
      case DOWNLOAD -> regular("download");
      case UPDATE -> new VerbWords("changed", "change");
      case DELETE -> new VerbWords("deleted", "delete");
      case RENAME -> new VerbWords("renamed", "rename");
      case COPY -> new VerbWords("copied", "copy");
      case MOVE -> new VerbWords("moved", "move");
      case RESTORE -> new VerbWords("restored", "restore");
      case PREVIEW -> regular("preview");
      case LOCK -> regular("lock");
      case UNLOCK -> regular("unlock");
      case SHARE -> new VerbWords("shared", "share");
      case UNSHARE -> new VerbWords("stopped sharing", "stop sharing");
      case OPEN -> regular("open");
      case SYNC -> new VerbWords("synced", "sync");
      case UNSYNC -> new VerbWords("stopped syncing", "stop syncing");
      case ACCESS_CHECK -> new VerbWords("checked the access to", "check the access to");
      case CREATE -> new VerbWords("created", "create");
      case PURGE -> new VerbWords("deleted for ever", "delete for ever");
      case LABEL -> new VerbWords("labelled", "label");
      case INHERIT, EXPOSE -> new VerbWords("exposed", "expose");
      case TRANSFER -> new VerbWords("took", "take");
      case DLP_MATCH, OTHER, UNKNOWN -> new VerbWords("handled", "handle");
      case SIGN_IN -> new VerbWords("signed in", "sign in");
      case ADMINISTER -> new VerbWords("changed a setting of", "change a setting of");
    };
  }

  private static VerbWords regular(String verb) {
    return new VerbWords(verb + "ed", verb);
  }

  /** What somebody did, or tried to do. */
  String words(boolean failed) {
    return failed ? "tried in vain to " + infinitive : past;
  }
}
