/** Unpacks any WAR beside its data and loads its classes from there; it knows the JDK alone. */
package app.mspaintr.launcher.war;
