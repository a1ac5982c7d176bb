/** The files of the organisation's libraries, made when they are asked for. */
package io.cordon.datagen.stock;
