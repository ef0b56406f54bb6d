/**
 * What happens to a server in its life, made to happen on purpose: it is killed, its clients drop,
 * stall and come back, its disk is full, its clock jumps. Run by {@code mvn verify -Pfaults}.
 */
package app.mspaintr.faults;
