/** Which format a file has, recognised by its content first, then by its name. */
package io.cordon.labels.format;
