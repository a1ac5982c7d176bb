package io.cordon.labels.metadata;

/**
 * Says in one sentence why nobody can tell a file's label: it is damaged, protected or hostile.
 *
 * <p>The sentence goes on where the name of the file ends: {@code is cut off}.
 */
public final class UnreadableFile extends Exception {

  public UnreadableFile(String sentence) {
    super(sentence, null, false, false);
  }
}
