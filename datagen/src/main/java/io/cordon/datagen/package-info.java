/**
 * A synthetic organisation on four clouds: settings in, native logs and the truth about them out.
 */
package io.cordon.datagen;
