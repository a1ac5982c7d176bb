package io.cordon.job.containers;

/**
 * A container has another exposure.
 *
 * @param key of the container, unique in all tenants
 * @param exposure null where nobody outside can reach it any more
 */
public record ContainerChange(String key, ContainerExposure exposure) {
  /** What others learn of an event {@linkplain ContainerEvent#isOfContainer() of a container}. */
  public static ContainerChange of(ContainerEvent event) {
    var file = event.exposure().file();
    boolean outside = ContainerExposure.isOutside(file.exposure());
    return new ContainerChange(
        event.key(),
        outside ? new ContainerExposure(file.exposure(), event.exposure().since()) : null);
  }
}
