namespace ZivverSynctool.Simulation;

/// <summary>An account put into a model as it is, without asking its rules, or taken out of it to be kept.</summary>
/// <param name="Account">What Zivver shows of it. Delegates may be named by address or by id.</param>
/// <param name="SsoAccountKey">What Zivver never shows; null where it is unknown or there is none.</param>
public sealed record SeededAccount(ZivverAccount Account, string? SsoAccountKey);
