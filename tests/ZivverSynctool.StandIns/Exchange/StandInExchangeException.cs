namespace ZivverSynctool.StandIns.Exchange;

/// <summary>An error that a command of Exchange writes.</summary>
/// <param name="message">What it says.</param>
public sealed class StandInExchangeException(string message) : Exception(message);
