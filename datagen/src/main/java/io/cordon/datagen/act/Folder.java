package io.cordon.datagen.act;

/**
 * A folder of a library.
 *
 * @param key its id in the cloud is drawn from it
 * @param parent null for the library's root
 * @param name empty for the library's root
 */
public record Folder(long key, Library library, Folder parent, String name) {

  /** The root of a library. */
  public static Folder root(Library library) {
    return new Folder(library.key(), library, null, "");
  }

  public boolean isRoot() {
    return parent == null;
  }

  /** Names from the root down, each behind a slash; empty for the root. */
  public String path() {
    return isRoot() ? "" : parent.path() + '/' + name;
  }
}
