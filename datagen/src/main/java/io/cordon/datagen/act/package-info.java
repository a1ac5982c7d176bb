/**
 * What people do to files, in words of no cloud: who, when, from where, with what, to which file.
 */
package io.cordon.datagen.act;
