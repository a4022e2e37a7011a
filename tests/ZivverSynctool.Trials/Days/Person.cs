namespace ZivverSynctool.Trials.Days;

/// <summary>Somebody who works at the organization.</summary>
/// <param name="Number">Never changes.</param>
/// <param name="Name">How they are called.</param>
/// <param name="Works">Whether they still work there.</param>
/// <param name="Unit">Their organizational unit.</param>
internal sealed record Person(int Number, string Name, bool Works = true, string Unit = "")
{
    /// <summary>Their address.</summary>
    public string Email => $"person{Number:000}@example.test";
}
