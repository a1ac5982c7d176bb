/** Random numbers from the distributions that an organisation is made of, fixed by a seed. */
package io.cordon.datagen.random;
