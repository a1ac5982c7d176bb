/** How people go about things in clouds, which is the same whether they mean well or not. */
package io.cordon.datagen.manner;
